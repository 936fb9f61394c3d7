import { Checkbox, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preferences } from '../api/messages'
import classes from './ChannelsTable.module.css'

type Channels = Preferences['groups'][number]
const rhythms = ['NOW', 'DAILY', 'OFF'] as const

interface ChannelsTableProps {
  groups: Channels[]
  onChange: (groups: Channels[]) => void
}

/** One line for each group of news, one switch for each channel; what cannot be switched off says why. */
export function ChannelsTable({ groups, onChange }: ChannelsTableProps) {
  const { t } = useTranslation('messaging')
  const change = (changed: Channels) => onChange(groups.map((each) => (each.group === changed.group ? changed : each)))
  return (
    <div className={classes.groups}>
      {groups.map((each) => {
        const name = t(`group.${each.group}`)
        const reason = t(`settings.fixed.${each.group}`, { defaultValue: '' })
        return (
          <div key={each.group} role="group" aria-label={name} className={classes.group}>
            <div className={classes.name}>
              <Text fw={600}>{name}</Text>
              {reason && (
                <Text size="xs" c="dimmed">
                  {reason}
                </Text>
              )}
            </div>
            <Checkbox
              label={t('settings.inApp')}
              checked={each.inApp}
              disabled={each.fixed}
              onChange={(event) => change({ ...each, inApp: event.currentTarget.checked })}
            />
            <NativeSelect
              aria-label={`${name}: ${t('settings.email')}`}
              value={each.email}
              disabled={each.fixed}
              onChange={(event) => change({ ...each, email: rhythms.find((one) => one === event.currentTarget.value) ?? each.email })}
              data={rhythms.map((value) => ({ value, label: `${t('settings.email')}: ${t(`settings.${value}`)}` }))}
            />
            <Checkbox label={t('settings.push')} checked={each.push} onChange={(event) => change({ ...each, push: event.currentTarget.checked })} />
          </div>
        )
      })}
    </div>
  )
}
