import { Group, Text, ThemeIcon, Timeline } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconClock, IconHourglass, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Level, Round, Seat } from '../api/approvals'

const looks = {
  APPROVE: { icon: IconCheck, color: 'pine' },
  RETURN: { icon: IconArrowBackUp, color: 'marmalade' },
  REJECT: { icon: IconX, color: 'red' },
}

/** Who sits on which level of a round, and what they said. */
export function Levels({ round, at }: { round: Round; at: number }) {
  const { t } = useTranslation('approvals')
  return (
    <>
      {round.levels.filter((level) => level.seats.length > 0 || round.state === 'OPEN').map((level) => (
        <div key={level.level}>
          <Group gap={6} mt="xs" mb={6}>
            <Text size="sm" fw={600}>
              {t('level', { level: level.level })}
            </Text>
            {level.seats.length > 1 && (
              <Text size="xs" c="dimmed">
                {modeText(t, level.mode)}
              </Text>
            )}
          </Group>
          {level.seats.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('notReached', { approvers: level.approvers })}
            </Text>
          ) : (
            <Timeline bulletSize={26} lineWidth={2} color="pine">
              {level.seats.map((seat) => (
                <SeatItem key={seat.approver.id} seat={seat} deciding={round.state === 'OPEN' && level.level === at && !isOver(level)} />
              ))}
            </Timeline>
          )}
        </div>
      ))}
    </>
  )
}

/** Where anybody may decide, the first decision is everybody's. */
const isOver = (level: Level) => level.mode === 'any' && level.seats.some((seat) => seat.decision !== null)

export function modeText(t: (key: string, options?: Record<string, unknown>) => string, mode: string): string {
  const some = /^(\d+) of (\d+)$/.exec(mode)
  return some ? t('mode.some', { needed: some[1], of: some[2] }) : t(`mode.${mode}`, { defaultValue: mode })
}

function SeatItem({ seat, deciding }: { seat: Seat; deciding: boolean }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const waiting = { icon: seat.askedAt ? IconClock : IconHourglass, color: 'gray' }
  const { icon: Icon, color } = seat.decision ? looks[seat.decision] : waiting
  const said = seat.decision ? t(`decided.${seat.decision}`) : !deciding ? t('notDecided') : seat.askedAt ? t('deciding') : t('waiting')
  return (
    <Timeline.Item
      bullet={
        <ThemeIcon size={26} radius="xl" variant="light" color={color}>
          <Icon size={15} />
        </ThemeIcon>
      }
      title={<Text size="sm">{seat.decidedBy ? t('standIn', { name: seat.decidedBy.name, for: seat.approver.name }) : seat.approver.name}</Text>}
    >
      <Text size="xs" c="dimmed">
        {[said, seat.byMail && t('byMail'), seat.decidedAt && format.dateTime(seat.decidedAt)].filter(Boolean).join(' · ')}
      </Text>
      {seat.fallback && (
        <Text size="xs" c="dimmed">
          {t(`fallback.${seat.fallback}`, { term: seat.term ?? '' })}
        </Text>
      )}
      {seat.comment && (
        <Text size="sm" mt={2}>
          {seat.comment}
        </Text>
      )}
    </Timeline.Item>
  )
}
