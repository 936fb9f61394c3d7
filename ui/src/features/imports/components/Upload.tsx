import { Button, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '@/shared/api/idempotency'
import { useOpen } from '@/shared/ui/AppLink'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useUpload } from '../api/imports'
import classes from './Imports.module.css'

/** A place to drop a file on, and a button for whoever would rather choose it. */
export function Upload() {
  const { t } = useTranslation('imports')
  const open = useOpen()
  const upload = useUpload()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const send = (file: File | undefined) => {
    // A new key for every file somebody chooses: the same file twice is meant.
    if (file) upload.mutate({ file, key: newKey() }, { onSuccess: ({ id }) => open(`/imports/${id}`) })
  }
  return (
    <>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          send(event.dataTransfer.files[0])
        }}
      >
        <IconFileUpload size={34} stroke={1.4} aria-hidden />
        <Text size="sm">{t('upload.hint')}</Text>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          hidden
          aria-label={t('upload.choose')}
          onChange={(event) => {
            send(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <Button loading={upload.isPending} onClick={() => input.current?.click()}>
          {t('upload.choose')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('upload.formats')}
        </Text>
      </div>
      {upload.error != null && <ProblemAlert error={upload.error} />}
    </>
  )
}
