import type { components } from './schema'

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

export type Person = Schema<'Person'>
export type Money = Schema<'Money'>
export type Subject = Schema<'Subject'>
export type Me = Schema<'Me'>

/** Every list comes in pages of this shape. */
export interface Page<Item> {
  items: Item[]
  page: number
  size: number
  total: number
}
