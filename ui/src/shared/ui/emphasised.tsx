import { Fragment, type ReactNode } from 'react'

/** `*Qualify lead*` stands out in a sentence. */
export function emphasised(text: string): ReactNode {
  return text.split('*').map((part, index) => (index % 2 === 1 ? <em key={index}>{part}</em> : <Fragment key={index}>{part}</Fragment>))
}
