import { type ImportKind, importFileLimit, isTable } from '@/lib/domain/import'

export const inMegabytes = (bytes: number): number => bytes / 1024 / 1024

/** Which files are offered for a kind. */
export const accepted = (kind: ImportKind): string =>
  isTable(kind) ? '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain' : '.json,application/json'

export type WrongFile = 'several' | 'workbook' | 'table' | 'json' | 'large' | 'empty'

/** What is wrong with chosen files, as far as one sees from outside; null: nothing. */
export function wrongWith(files: Pick<File, 'name' | 'size'>[], kind: ImportKind): WrongFile | null {
  const [file] = files
  if (!file || files.length > 1) return 'several'
  if (/\.(xlsx?|xlsm|ods|numbers)$/i.test(file.name)) return isTable(kind) ? 'workbook' : 'json'
  if (isTable(kind) && !/\.(csv|tsv|txt)$/i.test(file.name)) return 'table'
  if (!isTable(kind) && !/\.json$/i.test(file.name)) return 'json'
  if (file.size > importFileLimit) return 'large'
  return file.size === 0 ? 'empty' : null
}

/** A file's bytes as base64: the server finds out in which letters it is written. Fails when it cannot be opened. */
export const inBase64 = (file: File): Promise<string> =>
  new Promise((read, fail) => {
    const reader = new FileReader()
    reader.onload = () => read(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => fail(reader.error ?? new Error('The file could not be opened.'))
    reader.readAsDataURL(file)
  })
