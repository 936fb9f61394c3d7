import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Panel } from '@/shared/ui/Panel'
import { useLastReplay, type Replay } from '../api/replay'

/** On the page of a draft: whether it has been tried, and the way there. */
export function DraftReplay({ draft }: { draft: { id: string } }) {
  const { t } = useTranslation('replay')
  const { data } = useLastReplay(draft.id)
  const last = data?.items[0]
  return (
    <Panel title={t('title')}>
      <Group justify="space-between">
        <Text size="sm">{last ? <Last replay={last} /> : t('never')}</Text>
        <AppLink href={`/studio/drafts/${draft.id}/replay`} className="link">
          {t('open')}
        </AppLink>
      </Group>
    </Panel>
  )
}

function Last({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay')
  const format = useFormat()
  const period = { from: format.plainDate(replay.from), to: format.plainDate(replay.to) }
  switch (replay.state) {
    case 'DONE':
      return <>{t(`of.${replay.subjectType}.sentence`, { ...period, count: replay.lived, different: format.number(replay.different) })}</>
    case 'RUNNING':
      return <>{t('running.title')}</>
    default:
      return <>{t(replay.state === 'FAILED' ? 'ended.failed' : 'ended.cancelled')}</>
  }
}
