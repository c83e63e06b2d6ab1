import vm from 'node:vm'

const context = vm.createContext({})
const call = new vm.Script('work()')

/**
 * Runs work that never waits for anything, for at most so many ms: work on what strangers wrote may have no end. Answers
 * whether it came to its own; what it throws goes through.
 */
export function endsWithin(ms: number, work: () => void): boolean {
  context.work = work
  try {
    call.runInContext(context, { timeout: ms })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  } finally {
    context.work = null
  }
}
