import { Button, Group, Text } from '@mantine/core'
import {
  IconBolt,
  IconBuildingStore,
  IconCalendarTime,
  IconCheck,
  IconDots,
  IconMail,
  IconNote,
  IconPhone,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSourceName } from '@/features/leads/components/sources'
import { useFormat } from '@/shared/i18n/format'
import type { TimelineItem } from '../api/activities'
import classes from './Timeline.module.css'

const icons: Record<TimelineItem['kind'], Icon> = {
  CALL: IconPhone,
  MEETING: IconUsers,
  E_MAIL: IconMail,
  NOTE: IconNote,
  VISIT: IconBuildingStore,
  OTHER: IconDots,
  EVENT: IconBolt,
}

interface TimelineEntryProps {
  item: TimelineItem
  wordOf?: (key: string) => string
  onDone: () => void
  onPlan: () => void
}

/** Where the words for the codes in the events of a case stand. */
const retentionWords: Record<string, string> = { signal: 'signal', offer: 'kind', effort: 'effort.level', result: 'result' }

export function TimelineEntry({ item, wordOf = (key) => key, onDone, onPlan }: TimelineEntryProps) {
  const { t } = useTranslation('activities')
  const format = useFormat()
  const Icon = icons[item.kind]
  const open = !item.done && item.kind !== 'EVENT'
  const { t: tl } = useTranslation('leads')
  const sourceName = useSourceName()
  const { t: tc } = useTranslation('cases')
  const worded = (name: string, value: string) => {
    if (item.event?.code.startsWith('retention')) return tc(`${retentionWords[name]}.${value}`, { defaultValue: value })
    if (name === 'until') return format.plainDate(value)
    if (name === 'source') return sourceName(value)
    if (item.event?.code === 'leadDisqualified') return tl(`disqualification.${value}`, { defaultValue: value })
    return wordOf(value)
  }
  const words = Object.fromEntries(Object.entries(item.event?.params ?? {}).map(([name, value]) => [name, worded(name, value)]))
  const title = item.event ? t(`event.${item.event.code}`, { defaultValue: item.title ?? t('kind.EVENT'), ...words }) : item.title
  const facts = [
    item.kind !== 'EVENT' && t(`kind.${item.kind}`),
    item.user?.name,
    item.event?.params['onBehalfOf'] && t('onBehalfOf', { name: item.event.params['onBehalfOf'] }),
    item.durationMinutes && t('minutes', { count: item.durationMinutes }),
    item.cost && format.money(item.cost),
    open && item.reminderAt && t('remindsAt', { when: format.dateTime(item.reminderAt) }),
  ].filter(Boolean)
  return (
    <li className={classes.entry} data-event={item.kind === 'EVENT' || undefined}>
      <span className={classes.icon}>
        <Icon size={15} aria-hidden />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.title}>{title}</span>
          <time dateTime={item.at} title={format.dateTime(item.at)} className={classes.when}>
            {format.relative(item.at)}
          </time>
        </div>
        {facts.length > 0 && (
          <Text size="xs" c="dimmed">
            {facts.join(' · ')}
          </Text>
        )}
        {item.content && <p className={classes.content}>{item.content}</p>}
        {item.outcome && (
          <Text size="sm">
            <b>{t('outcome')}:</b> {item.outcome}
          </Text>
        )}
        {open && (
          <Group gap={6} mt={4}>
            <Button size="compact-xs" variant="light" leftSection={<IconCheck size={13} />} onClick={onDone}>
              {t('markDone')}
            </Button>
            <Button size="compact-xs" variant="default" leftSection={<IconCalendarTime size={13} />} onClick={onPlan}>
              {t('reschedule')}
            </Button>
          </Group>
        )}
      </div>
    </li>
  )
}
