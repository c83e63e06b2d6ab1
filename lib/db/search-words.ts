/** Text for ILIKE that means itself, whatever is in it. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** What is looked for, a pattern for each of its words. */
export const patternsOf = (search: string): string[] =>
  [...new Set(search.split(/\s+/).filter(Boolean))].map((word) => `%${literally(word)}%`)

/**
 * Whether all patterns of a parameter are found, each anywhere in somebody's name, email or phone: in columns that are
 * called so behind `prefix`. A phone number is found by its digits as well, however it is spaced. Small letters are made
 * once for each row: ILIKE makes them anew for every word.
 */
export const isFound = (prefix: string, parameter: string): string =>
  `lower(concat_ws(' ', ${prefix}name, ${prefix}email, ${prefix}phone, translate(${prefix}phone, ' +-()/.', '')))
    LIKE ALL (ARRAY(SELECT lower(w) FROM unnest(${parameter}::text[]) w))`
