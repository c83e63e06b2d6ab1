/** Hands a text to the browser's downloads. A byte order mark leads a table: without one Excel breaks every umlaut. */
export function saveTable(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
