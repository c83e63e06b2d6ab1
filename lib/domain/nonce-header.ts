/**
 * Where the server notes the word that inline scripts of this one page must carry to run, over whatever a client has sent
 * by that name. It is in no page that is asked for twice.
 */
export const nonceHeader = 'x-daybook-nonce'
