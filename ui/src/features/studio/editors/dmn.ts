import camunda from 'camunda-dmn-moddle/resources/camunda.json'
import Modeler from 'dmn-js/lib/Modeler'
import NavigatedViewer from 'dmn-js/lib/NavigatedViewer'
import { HIT_POLICIES } from 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies'
import { translated } from './dmnTexts'

export interface DmnView {
  id: string
  name: string
  isGraph: boolean
}

export interface Dmn {
  ready: Promise<void>
  open: (view: string) => Promise<void>
  /** Opens the view an element stands in, and goes to it. */
  show: (element: string) => Promise<void>
  destroy: () => void
}

interface DmnOptions {
  container: HTMLElement
  readOnly: boolean
  content: string
  language: string
  onChange: (xml: string) => void
  onViews: (views: DmnView[], active: string) => void
}

interface Element {
  id: string
  $type: string
  $parent?: Element
  name?: string
}
interface View {
  id: string
  name?: string
  type: string
  element: Element
}
interface Viewer {
  on: (event: string, listener: (event: { trigger?: string }) => void) => void
  get: <Service>(name: string) => Service
}

/** The engine knows no other: what it cannot decide by is not offered. */
const ALLOWED = ['UNIQUE', 'FIRST', 'ANY', 'RULE ORDER', 'COLLECT']

const everyHitPolicy = [...HIT_POLICIES]

/** A table that came from elsewhere keeps what it says, so that it can be drawn and changed. */
function offerHitPolicies(content: string) {
  const offered = everyHitPolicy.filter(
    ({ value }) => ALLOWED.includes(value.hitPolicy) || content.includes(`hitPolicy="${value.hitPolicy}"`),
  )
  HIT_POLICIES.splice(0, HIT_POLICIES.length, ...offered)
}

export function createDmn({ container, readOnly, content, language, onChange, onViews }: DmnOptions): Dmn {
  offerHitPolicies(content)
  const Kind = readOnly ? NavigatedViewer : Modeler
  const words = { additionalModules: [{ translate: ['value', translated(language)] }] }
  const dmn = new Kind({
    container,
    common: {
      expressionLanguages: { options: [{ value: 'feel', label: 'FEEL' }], defaults: { editor: 'feel' } },
    },
    // Modules that are common to all views are not looked at.
    drd: words,
    decisionTable: words,
    literalExpression: words,
    boxedExpression: words,
    moddleExtensions: { camunda },
  })
  let gone = false

  dmn.on('views.changed', ({ views, activeView }: { views: View[]; activeView?: View }) =>
    onViews(
      views.map(({ id, name, type }) => ({ id, name: name ?? id, isGraph: type === 'drd' })),
      activeView?.id ?? '',
    ),
  )
  dmn.on('import.render.complete', () => {
    // What dmn-js leaves to guess: the corner of a table is no heading, and a wide table is moved with the keyboard, too.
    for (const corner of container.querySelectorAll('th.index-column')) corner.setAttribute('role', 'presentation')
    for (const table of container.querySelectorAll('.tjs-table-container')) table.setAttribute('tabindex', '0')
  })
  const tell = async () => {
    const { xml } = await dmn.saveXML({ format: true })
    if (!gone) onChange(xml)
  }
  dmn.on('viewer.created', ({ viewer }: { viewer: Viewer }) =>
    // Another view is opened with an empty stack: that changes nothing.
    viewer.on('commandStack.changed', ({ trigger }) => {
      if (!readOnly && trigger !== 'clear') void tell()
    }),
  )

  const views = () => dmn.getViews() as View[]
  const open = async (id: string) => {
    const view = views().find((each) => each.id === id)
    if (view && dmn.getActiveView()?.id !== id) await dmn.open(view)
  }
  const viewOf = (element: string): View | undefined => views().find((view) => view.type !== 'drd' && contains(view.element, element))

  return {
    ready: dmn.importXML(content, { open: false }).then(async () => {
      const first = views().find(({ type }) => type !== 'drd') ?? views()[0]
      if (first && !gone) await dmn.open(first)
    }),
    open,
    show: async (element) => {
      const view = viewOf(element) ?? views()[0]
      if (view) await open(view.id)
      const found = container.querySelector<HTMLElement>(['row', 'element', 'col'].map((part) => `[data-${part}-id="${CSS.escape(element)}"]`).join())
      found?.scrollIntoView({ block: 'center', inline: 'nearest' })
    },
    destroy: () => {
      gone = true
      dmn.destroy()
    },
  }
}

/** Whether something with an id stands in an element, however deep. */
function contains(element: object, id: string, seen = new Set<object>()): boolean {
  if (seen.has(element)) return false
  seen.add(element)
  return Object.entries(element).some(([key, value]) => {
    if (key.startsWith('$') || key === 'di') return false
    if (key === 'id') return value === id
    const parts: unknown[] = Array.isArray(value) ? value : [value]
    return parts.some((part) => typeof part === 'object' && part !== null && '$type' in part && contains(part, id, seen))
  })
}
