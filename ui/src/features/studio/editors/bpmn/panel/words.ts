import { useTranslation } from 'react-i18next'

/** `lossReason` -> `Loss reason`: better than nothing for a fact that has no name of its own yet. */
export function humanised(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export function useFactName() {
  const { t } = useTranslation('studio')
  return (name: string) => t(`bpmn.facts.${name}`, { defaultValue: humanised(name) })
}

export function useValueName() {
  const { t } = useTranslation('studio')
  return (value: string) => t(`bpmn.values.${value}`, { defaultValue: value })
}
