/** What of a change is given: a field that is undefined was not asked about, and stays as it is. */
export const given = <Change extends object>(change: Change): Given<Change> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<Change>

type Given<Change> = { [Field in keyof Change]?: Exclude<Change[Field], undefined> }
