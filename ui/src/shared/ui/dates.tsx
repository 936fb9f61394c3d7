import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/cs'
import 'dayjs/locale/pl'
import { DateInput as MantineDateInput, DateTimePicker as MantineDateTimePicker, DatesProvider } from '@mantine/dates'
import type { DateInputProps, DateTimePickerProps } from '@mantine/dates'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './dates.css'

dayjs.extend(customParseFormat)

// Loads the calendar, so only dialogs that are loaded lazily themselves import this file.

function Dates({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
}

const day: Record<string, string> = { en: 'D MMM YYYY', cs: 'D. M. YYYY', pl: 'DD.MM.YYYY' }

function useLabels() {
  const { t, i18n } = useTranslation()
  return { valueFormat: day[i18n.language], nextLabel: t('dates.next'), previousLabel: t('dates.previous') }
}

/** A day, typed or chosen, as `YYYY-MM-DD`. */
export function DateInput(props: DateInputProps) {
  const labels = useLabels()
  return (
    <Dates>
      <MantineDateInput {...labels} {...props} />
    </Dates>
  )
}

/** A day and an hour, as `YYYY-MM-DD HH:mm:ss` in the time of this place. */
export function DateTimePicker(props: DateTimePickerProps) {
  const { t } = useTranslation()
  const { valueFormat, ...labels } = useLabels()
  return (
    <Dates>
      <MantineDateTimePicker
        valueFormat={`${valueFormat} HH:mm`}
        submitButtonProps={{ 'aria-label': t('dates.confirm') }}
        popoverProps={{ attributes: { dropdown: { 'aria-label': t('dates.calendar') } } }}
        {...labels}
        {...props}
      />
    </Dates>
  )
}

export function today(): string {
  return dayjs().format('YYYY-MM-DD')
}
