import { createContext, useContext } from 'react'
import type { Language } from '@/shared/i18n'
import type { ServedBlock } from '../blocks/served'
import type { Domain } from '../blocks/types'
import type { Edit } from '../edit'
import type { Fact, Table } from '../facts'
import type { ModdleElement } from '../moddle'

/** A file of the catalogue that an element can name. */
export interface Choice {
  key: string
  name: string
}

export interface Catalogue {
  forms: Choice[]
  decisions: Choice[]
  processes: Choice[]
  tables: Table[]
}

/** What the parts of the panel need beside their element. */
export interface PanelContext {
  edit: Edit
  language: Language
  readOnly: boolean
  definitions: ModdleElement
  domain: Domain
  facts: Fact[]
  catalogue: Catalogue
  served: ServedBlock[]
}

export const Panel = createContext<PanelContext | undefined>(undefined)

export function usePanel(): PanelContext {
  const context = useContext(Panel)
  if (!context) throw new Error('Only inside the panel of an editor')
  return context
}
