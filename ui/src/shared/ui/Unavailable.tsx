import { VisuallyHidden } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '../api/problem'
import { EmptyState } from './EmptyState'
import { ProblemAlert } from './ProblemAlert'

/** In the place of a record that cannot be shown: there is none, or it could not be fetched this time. */
export function Unavailable({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation()
  if (asProblem(error).status === 404) return <EmptyState icon={IconMapOff} titleOrder={1} title={t('problem.notFound')} />
  return (
    <>
      <VisuallyHidden component="h1">{t('problem.title')}</VisuallyHidden>
      <ProblemAlert error={error} retry={retry} />
    </>
  )
}
