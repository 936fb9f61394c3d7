import type { components } from './schema'

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

export type Person = Schema<'PersonName'>
export type Money = Schema<'ItemView'>['price']
export type Subject = Schema<'Subject'>
export type Me = Schema<'Me'>

/** Every list comes in pages of this shape. */
export interface Page<Item> {
  items: Item[]
  page: number
  size: number
  total: number
}
