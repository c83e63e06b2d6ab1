/** How many characters a password has: apart from the list of common ones, so that pages need not load that. */
export const shortestPassword = 8
export const longestPassword = 256
