export interface Rule {
  id: string
  cells: { text: string; column: string }[]
}

export interface Table {
  name: string
  columns: { id: string; label: string }[]
  rules: Rule[]
}

const children = (element: Element, name: string) => [...element.children].filter((child) => child.localName === name)
const text = (element: Element, name: string) => children(element, name)[0]?.textContent?.trim() ?? ''

/** The tables of a DMN file, to be shown. */
export function tables(dmn: string): Table[] {
  const document = new DOMParser().parseFromString(dmn, 'text/xml')
  return [...document.getElementsByTagName('*')]
    .filter((element) => element.localName === 'decisionTable')
    .map((table) => {
      const columns = [...children(table, 'input'), ...children(table, 'output')].map((column) => ({
        id: column.id,
        label: column.getAttribute('label') || column.getAttribute('name') || text(children(column, 'inputExpression')[0] ?? column, 'text'),
      }))
      return {
        name: table.parentElement?.getAttribute('name') ?? '',
        columns,
        rules: children(table, 'rule').map((rule) => ({
          id: rule.id,
          cells: [...children(rule, 'inputEntry'), ...children(rule, 'outputEntry')].map((cell, index) => ({
            text: text(cell, 'text'),
            column: columns[index]?.label ?? '',
          })),
        })),
      }
    })
}

export interface Field {
  key: string
  label: string
  kind: Kind
}

const KINDS = [
  'textfield',
  'textarea',
  'number',
  'select',
  'radio',
  'checkbox',
  'checklist',
  'taglist',
  'date',
  'time',
  'datetime',
  'group',
  'separator',
  'spacer',
  'other',
] as const

/** What a field is, as it is said in the language of the reader. */
export type Kind = (typeof KINDS)[number]

interface Component {
  key?: string
  id?: string
  label?: string
  dateLabel?: string
  timeLabel?: string
  text?: string
  type?: string
  subtype?: string
  properties?: Record<string, string>
  components?: Component[]
}

/** The fields of a form, in their order, as the language calls them. */
export function fields(form: string, language: string): Field[] {
  try {
    return collected((JSON.parse(form) as Component).components ?? [], language)
  } catch {
    return []
  }
}

const collected = (components: Component[], language: string): Field[] =>
  components.flatMap((component) => [
    { key: component.key ?? component.id ?? '', label: labelOf(component, language), kind: kindOf(component) },
    ...collected(component.components ?? [], language),
  ])

function labelOf(component: Component, language: string) {
  const said = (name: 'label' | 'dateLabel' | 'timeLabel' | 'text') => component.properties?.[`${name}.${language}`] ?? component[name]
  return said('label') ?? said('dateLabel') ?? said('timeLabel') ?? said('text') ?? component.key ?? ''
}

function kindOf({ type, subtype }: Component): Kind {
  const word = (type === 'datetime' && subtype) || type
  return KINDS.find((kind) => kind === word) ?? 'other'
}
