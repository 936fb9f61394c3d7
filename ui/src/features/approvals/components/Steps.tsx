import { Text, ThemeIcon, Timeline } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Approval } from '../api/approvals'

const looks = {
  APPROVE: { icon: IconCheck, color: 'pine' },
  RETURN: { icon: IconArrowBackUp, color: 'marmalade' },
  REJECT: { icon: IconX, color: 'red' },
}

/** Who has said what, level by level. */
export function Steps({ steps, open }: { steps: Approval['steps']; open: boolean }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  return (
    <Timeline bulletSize={26} lineWidth={2} color="pine">
      {steps.map((step) => {
        const { icon: Icon, color } = step.decision ? looks[step.decision] : { icon: IconClock, color: 'gray' }
        return (
          <Timeline.Item
            key={step.level}
            bullet={
              <ThemeIcon size={26} radius="xl" variant="light" color={color}>
                <Icon size={15} />
              </ThemeIcon>
            }
            title={<Text size="sm">{step.approver?.name ?? t('nobody', { ns: 'shared' })}</Text>}
          >
            <Text size="xs" c="dimmed">
              {[
                t('level', { level: step.level }),
                step.decision ? t(`decided.${step.decision}`) : open ? t('deciding') : t('notDecided'),
                step.decidedAt && format.dateTime(step.decidedAt),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {step.comment && (
              <Text size="sm" mt={2}>
                {step.comment}
              </Text>
            )}
          </Timeline.Item>
        )
      })}
    </Timeline>
  )
}
