import type { components } from './schema'

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

/** Anything that has a name: a colleague, a customer. */
export interface Person {
  id: string
  name: string
}

export interface Money {
  /** Decimal, as text: never floating. */
  amount: string
  currency: string
}

export type Subject = Schema<'Subject'>
export type Me = Schema<'Me'>

/** Every list comes in pages of this shape. */
export interface Page<Item> {
  items: Item[]
  page: number
  size: number
  total: number
}
