/**
 * While a drawer's code is on its way the page stays as it is: without a place of its own to wait in, the whole page would
 * show that it is loading.
 */
export const nothingYet = () => null
