import { Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Absence } from '../api/absences'
import classes from './AbsenceStrip.module.css'
import { daysBetween, placed, today } from './strip'

interface AbsenceStripProps {
  from: string
  until: string
  absences: Absence[]
  onOpen: (absence: Absence) => void
}

/** Who is away when, a person a row, a day a column. */
export function AbsenceStrip({ from, until, absences, onOpen }: AbsenceStripProps) {
  const { t, i18n } = useTranslation('calendars')
  const format = useFormat()
  const days = daysBetween(from, until)
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' })
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t('absence.title')}>
      <table className={classes.strip} style={{ '--days': days.length } as React.CSSProperties}>
        <thead>
          <tr>
            <th scope="col">{t('absence.who')}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-free={isWeekend(day) || undefined} data-today={day === today() || undefined} aria-label={format.plainDate(day)}>
                <span>{weekday.format(new Date(`${day}T00:00:00Z`))}</span>
                <b>{Number(day.slice(8))}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(absences, days).map(({ person, cells }) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {cells.map((cell, at) =>
                cell.absence ? (
                  <td key={at} colSpan={cell.span} className={classes.away}>
                    <UnstyledButton
                      className={classes.bar}
                      disabled={!cell.absence.editable}
                      data-covered={cell.absence.substitute != null || cell.absence.substitutes.length > 0 || undefined}
                      title={cell.absence.note ?? undefined}
                      aria-label={t('absence.awayFromUntil', {
                        name: person.name,
                        from: format.plainDate(cell.absence.from),
                        until: format.plainDate(cell.absence.until),
                        cover: cover(cell.absence, t('absence.uncovered')),
                      })}
                      onClick={() => cell.absence && onOpen(cell.absence)}
                    >
                      <Text span display="block" size="xs" truncate>
                        {cover(cell.absence, t('absence.uncovered'))}
                      </Text>
                    </UnstyledButton>
                  </td>
                ) : (
                  <td key={at} data-free={isWeekend(days[cell.at] ?? '') || undefined} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function isWeekend(day: string) {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

function cover({ substitute, substitutes }: Absence, nobody: string) {
  const names = new Set([...(substitute ? [substitute.name] : []), ...substitutes.map((each) => each.substitute.name)])
  return names.size ? `→ ${[...names].join(', ')}` : nobody
}
