import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { FormDialog } from '@/shared/ui/FormDialog'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { toast } from '@/shared/ui/toast'
import { usePausedModels, useResume, type PausedModel } from '../api/pausedModels'

/** Models that went out of hand and stand still, each with the way to let it go on. */
export function PausedModels() {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const { data } = usePausedModels()
  const [resumed, setResumed] = useState<PausedModel>()
  if (!data?.length) return null
  return (
    <Stack gap="xs" mb="md">
      {data.map((model) => (
        <Alert key={model.id} color="red" icon={<IconPlayerPause />} title={t('paused.title', { model: model.name })}>
          <Group justify="space-between" wrap="wrap">
            <Text size="sm">
              {t(`paused.cause.${model.cause}`, { times: model.counted, element: model.element ?? '' })} · {format.relative(model.since)}
              <br />
              {t('paused.nothingLost')}
            </Text>
            <Button size="xs" variant="default" onClick={() => setResumed(model)}>
              {t('paused.resume')}
            </Button>
          </Group>
        </Alert>
      ))}
      {resumed && <ResumeDialog model={resumed} onClose={() => setResumed(undefined)} />}
    </Stack>
  )
}

function ResumeDialog({ model, onClose }: { model: PausedModel; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const resume = useResume()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={t('paused.resumeTitle', { model: model.name })}
      submit={t('paused.resume')}
      disabled={!reason.trim()}
      pending={resume.isPending}
      error={resume.error}
      onClose={onClose}
      onSubmit={() =>
        resume.mutate(
          { params: { path: { id: model.id } }, body: { reason: reason.trim() } },
          {
            onSuccess: () => {
              toast(t('paused.resumed'))
              onClose()
            },
          },
        )
      }
    >
      <Textarea
        label={t('paused.reason')}
        description={t('paused.reasonHelp')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldMessage(resume.error, 'reason')}
      />
    </FormDialog>
  )
}
