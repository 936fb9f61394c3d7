import { IconForms, IconSitemap, IconTable, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { shippedName } from '@/shared/i18n/shipped'
import { humanised } from '../api/names'
import { useModels, type Kind, type Problem } from '../api/drafts'

export const kindIcons: Record<Kind, Icon> = { BPMN: IconSitemap, DMN: IconTable, FORM: IconForms }

export const severities = ['ERROR', 'WARNING', 'HINT'] as const

/** What a file is called: as its model in force says, or as it can be read out. */
export function useNameOf() {
  const models = useModels()
  const names = new Map(models.data?.map((model) => [model.file, model.name]))
  return (file: string) => names.get(file) || shippedName(humanised(file))
}

/** Names are no format of the sentence that they stand in. */
export const inASentence = (params: Problem['params']) =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? shippedName(value).replaceAll('*', '∗') : value]),
  )

/** What is wrong, and what to do about it, in the reader's language. */
export function useProblemWords() {
  const { t } = useTranslation('studio')
  return ({ code, params }: Problem) => {
    const plain = inASentence(params)
    return {
      what: t(`problem.${code}`, { ...plain, defaultValue: code }),
      help: t(`problemHelp.${code}`, { ...plain, defaultValue: '' }),
    }
  }
}

/** The worst first, each where it stands in its file. */
export const sorted = (problems: Problem[]) =>
  [...problems].sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
