/**
 * Where the server notes the path and query of every request, over whatever a client has sent by that name: what renders
 * a page is not told where the page stands.
 */
export const pathHeader = 'x-daybook-path'
