/** What a person writes about a customer. */
export interface CustomerValues {
  name: string
  email: string | null
  phone: string | null
  note: string | null
}

/** An absent key keeps its value. */
export type CustomerChange = { [Key in keyof CustomerValues]?: CustomerValues[Key] | undefined }
