/** The icons that blocked time and its types may carry, by name; what each looks like is the screen's affair. */
export const blockIcons = [
  'utensils',
  'coffee',
  'sun',
  'plane',
  'beach',
  'school',
  'book',
  'user',
  'users',
  'heart',
  'home',
  'baby',
  'car',
  'phone',
  'video',
  'stethoscope',
  'tools',
  'wash',
  'truck',
  'lock',
] as const
export type BlockIcon = (typeof blockIcons)[number]
