import { FormEditor } from '@bpmn-io/form-js-editor'

export interface Option {
  label: string
  value: string
  [translated: string]: string
}

/** A field of a form, as far as it is edited here. */
export interface Field {
  id: string
  type: string
  key?: string
  label?: string
  dateLabel?: string
  timeLabel?: string
  properties?: Record<string, string>
  disabled?: boolean
  validate?: Record<string, unknown>
  conditional?: { hide?: string }
  values?: Option[]
  valuesKey?: string
  subtype?: string
  decimalDigits?: number
}

/** What our tasks can show; whatever else form-js knows is not offered. */
export const FIELD_TYPES = ['textfield', 'textarea', 'number', 'select', 'datetime'] as const

type Component = ((props: unknown) => unknown) & { config: Record<string, unknown> }

interface FormFields {
  _formFields: Record<string, Component>
}

export interface FormSheet {
  ready: Promise<void>
  field: (id: string) => Field | undefined
  fields: () => Field[]
  edit: (id: string, properties: Partial<Field>) => void
  remove: (id: string) => void
  select: (id: string | undefined) => void
  undo: () => void
  redo: () => void
  destroy: () => void
}

interface FormSheetOptions {
  container: HTMLElement
  schema: Record<string, unknown>
  nameOf: (type: string) => string
  onChange: (schema: Record<string, unknown>) => void
  onSelect: (id: string | undefined) => void
  onDraw: () => void
}

interface Parented extends Field {
  _parent?: string
  components?: Parented[]
}

/** The canvas of form-js; the fields are described in a panel of our own, in the user's words and three languages. */
export function createFormSheet({ container, schema, nameOf, onChange, onSelect, onDraw }: FormSheetOptions): FormSheet {
  const nothing = { attachTo: () => {}, detach: () => {}, registerProvider: () => {} }
  const editor = new FormEditor({
    container,
    // A parent of its own keeps form-js from drawing one.
    propertiesPanel: { parent: document.createElement('div') },
    additionalModules: [{ propertiesPanel: ['value', nothing], propertiesProvider: ['value', {}] }],
  })
  offer(editor.get<FormFields>('formFields'), JSON.stringify(schema), nameOf)
  const registry = editor.get<{ get: (id: string) => Parented | undefined; getAll: () => Parented[] }>('formFieldRegistry')
  const modeling = editor.get<{
    editFormField: (field: Field, properties: Partial<Field>) => void
    removeFormField: (field: Field, parent: Parented, index: number) => void
  }>('modeling')
  const selection = editor.get<{ set: (field: Field | null) => void }>('selection')
  const commands = editor.get<{ undo: () => void; redo: () => void }>('commandStack')
  let gone = false
  let told = JSON.stringify(schema)

  editor.on('selection.changed', ({ selection: field }: { selection: Field | null }) =>
    onSelect(field && field.type !== 'default' ? field.id : undefined),
  )
  const tell = ({ trigger }: { trigger?: string }) => {
    if (gone || trigger === 'clear') return
    const now = editor.getSchema() as unknown as Record<string, unknown>
    const text = JSON.stringify(now)
    if (text !== told) onChange(now)
    told = text
    onDraw()
  }
  return {
    ready: editor.importSchema(schema as unknown as Parameters<FormEditor['importSchema']>[0]).then(() => {
      told = JSON.stringify(editor.getSchema())
      if (!gone) editor.on('commandStack.changed', tell)
    }),
    field: (id) => registry.get(id),
    fields: () => registry.getAll().filter(({ type }) => type !== 'default'),
    edit: (id, properties) => {
      const field = registry.get(id)
      if (field) modeling.editFormField(field, properties)
    },
    remove: (id) => {
      const field = registry.get(id)
      const parent = field?._parent ? registry.get(field._parent) : undefined
      const index = parent?.components?.findIndex((each) => each.id === id) ?? -1
      if (field && parent && index >= 0) modeling.removeFormField(field, parent, index)
    },
    select: (id) => selection.set((id && registry.get(id)) || null),
    undo: () => commands.undo(),
    redo: () => commands.redo(),
    destroy: () => {
      gone = true
      editor.destroy()
    },
  }
}

/** Leaves our kinds of fields, and those that a form from elsewhere has already; calls them by our names. */
function offer(formFields: FormFields, schema: string, nameOf: (type: string) => string) {
  for (const [type, component] of Object.entries(formFields._formFields)) {
    const isOurs = (FIELD_TYPES as readonly string[]).includes(type)
    if (isOurs) {
      const named = Object.assign((props: unknown) => component(props), component)
      named.config = { ...component.config, name: nameOf(type) }
      formFields._formFields[type] = named
    } else if (type !== 'default' && !schema.includes(`"type":"${type}"`)) {
      delete formFields._formFields[type]
    }
  }
}
