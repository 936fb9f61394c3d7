import { SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Letter.module.css'

interface LetterProps {
  html: string | null | undefined
  text: string
}

/** A message exactly as it leaves. The frame lets nothing run, open or send anything. */
export function Letter({ html, text }: LetterProps) {
  const { t } = useTranslation('messaging')
  const [shown, show] = useState<'html' | 'text'>('html')
  if (!html) return <pre className={classes.text}>{text}</pre>
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('outbox.preview')}
        value={shown}
        onChange={(next) => show(next as typeof shown)}
        data={(['html', 'text'] as const).map((value) => ({ value, label: t(`outbox.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      {shown === 'html' ? (
        <iframe title={t('outbox.preview')} sandbox="" srcDoc={html} className={classes.frame} />
      ) : (
        <pre className={classes.text} tabIndex={0}>
          {text}
        </pre>
      )}
    </Stack>
  )
}
