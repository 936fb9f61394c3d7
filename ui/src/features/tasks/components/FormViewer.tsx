import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css'
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css'
import { Form, type Schema } from '@bpmn-io/form-js-viewer'
import flatpickr from 'flatpickr'
import { Czech } from 'flatpickr/dist/l10n/cs'
import { Polish } from 'flatpickr/dist/l10n/pl'
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type CSSProperties, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '@/shared/api/problem'
import { formSentence } from './formTexts'
import './FormViewer.css'

export type FormValues = Record<string, unknown>

export interface FormHandle {
  /** The values, or undefined when the form itself finds them wanting (and says so at the fields). */
  submit: () => FormValues | undefined
  /** Shows the server's refusals at their fields; returns those that have no field here. */
  show: (problems: FieldProblem[]) => FieldProblem[]
}

interface FormViewerProps {
  schema: Record<string, unknown>
  data: FormValues
  readOnly: boolean
  handle: Ref<FormHandle>
}

interface Field {
  id: string
  key?: string
}

interface Validator {
  validateFieldInstance: (instance: unknown, value: unknown) => string[]
}

/** A Camunda Form as its author drew it, in the user's language and in our colours. Loaded only with a task that has one. */
export function FormViewer({ schema, data, readOnly, handle }: FormViewerProps) {
  const { t, i18n } = useTranslation('tasks')
  const container = useRef<HTMLDivElement>(null)
  const form = useRef<Form>(undefined)

  const typed = useRef<FormValues>({})
  const translate = useEffectEvent((text: string) => formSentence(t, text))
  const initial = useEffectEvent(() => ({ ...data, ...typed.current }))
  const isReadOnly = useEffectEvent(() => readOnly)

  // Data read again in the background must not wipe what is being typed: only another schema (a new language, a new
  // version) draws the form anew, and then with the values it had.
  useEffect(() => {
    if (!container.current) return
    flatpickr.localize({ cs: Czech, pl: Polish }[i18n.language] ?? flatpickr.l10ns.default)
    const created = new Form({ container: container.current })
    const validator = created.get<Validator>('validator')
    const validate = validator.validateFieldInstance.bind(validator)
    validator.validateFieldInstance = (instance, value) => validate(instance, value).map(translate)
    created.on('changed', (event: { data: FormValues }) => {
      typed.current = event.data
    })
    form.current = created
    void created.importSchema(schema as unknown as Schema, initial()).then(() => created.setProperty('readOnly', isReadOnly()))
    return () => {
      form.current = undefined
      created.destroy()
    }
  }, [schema, i18n.language])

  useEffect(() => form.current?.setProperty('readOnly', readOnly), [readOnly])

  useImperativeHandle(handle, () => ({
    submit: () => {
      const result = form.current?.submit()
      if (!result) return undefined
      if (Object.keys(result.errors).length > 0) {
        // The first field at fault gets the focus, once its message is drawn.
        requestAnimationFrame(() => container.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
        return undefined
      }
      return result.data
    },
    show: (problems) => {
      const current = form.current
      if (!current) return problems
      const fields = current.get<{ getAll: () => Field[] }>('formFieldRegistry').getAll()
      const byKey = new Map(fields.flatMap((field) => (field.key ? [[field.key, field.id] as const] : [])))
      const errors = problems.flatMap(({ field, message }) => {
        const id = byKey.get(field)
        return id ? [[id, [message]] as const] : []
      })
      current._setState({ errors: Object.fromEntries(errors) })
      return problems.filter(({ field }) => !byKey.has(field))
    },
  }))

  const texts = { '--select-placeholder': JSON.stringify(t('form.select')) } as CSSProperties
  return <div ref={container} className="task-form" style={texts} />
}
