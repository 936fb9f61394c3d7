import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/shared/ui/Dialog'
import { UserSelect } from '@/features/identity/components/UserSelect'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useAssign } from '../api/tasks'

export function HandOverDialog({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { t } = useTranslation('tasks')
  const [userId, setUserId] = useState<string | null>(null)
  const assign = useAssign()
  return (
    <Dialog onClose={onClose} title={t('handOver.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (userId) assign.mutate({ params: { path: { id: taskId } }, body: { userId } }, { onSuccess: onClose })
        }}
      >
        <Stack>
          <UserSelect label={t('handOver.to')} value={userId} onChange={setUserId} />
          {assign.error != null && <ProblemAlert error={assign.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel', { ns: 'shared' })}
            </Button>
            <Button type="submit" disabled={!userId} loading={assign.isPending}>
              {t('handOver.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
