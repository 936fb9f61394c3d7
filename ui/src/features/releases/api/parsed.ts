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
  type: string
}

interface Component {
  key?: string
  id?: string
  label?: string
  text?: string
  type?: string
  components?: Component[]
}

/** The fields of a form, in their order. */
export function fields(form: string): Field[] {
  try {
    return collected((JSON.parse(form) as Component).components ?? [])
  } catch {
    return []
  }
}

const collected = (components: Component[]): Field[] =>
  components.flatMap(({ key, id, label, text: words, type, components: inside }) => [
    { key: key ?? id ?? '', label: label ?? words ?? key ?? '', type: type ?? '' },
    ...collected(inside ?? []),
  ])
