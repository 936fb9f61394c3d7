import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { useMigrations } from '../api/migrations'
import { MovesTable } from './MovesTable'

/** What was moved to a release; nothing where nobody was. */
export function MovesOfRelease({ release }: { release: number }) {
  const { t } = useTranslation('migrations')
  const [page, setPage] = useState(0)
  const list = useMigrations(page, release)
  if (!list.error && !list.data?.total) return null
  return (
    <Panel title={t('list.ofRelease')}>
      <MovesTable list={list} onPage={setPage} empty={null} />
    </Panel>
  )
}
