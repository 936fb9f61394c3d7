import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '@/features/studio/components/words'
import { useFormat } from '@/shared/i18n/format'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useReleasedMeanwhile, useTakeovers, useTakeOver } from '../api/releases'
import { Comparison } from './Comparison'

interface ReleasedMeanwhileProps {
  draft: string
  file: string
  isOpen: boolean
}

/** What others have released of a file since the draft took it, and who has taken that over. */
export function ReleasedMeanwhile({ draft, file, isOpen }: ReleasedMeanwhileProps) {
  const { t } = useTranslation('releases')
  const format = useFormat()
  const name = useNameOf()(file)
  const meanwhile = useReleasedMeanwhile(draft, isOpen)
  const takeovers = useTakeovers(draft)
  const takeOver = useTakeOver()
  const found = isOpen && meanwhile.data?.find(({ comparison }) => comparison.file === file)
  const last = takeovers.data?.find((takeover) => takeover.file === file)
  const error = meanwhile.error ?? takeovers.error
  return (
    <>
      {error != null && <ProblemAlert error={error} retry={() => void Promise.all([meanwhile.refetch(), takeovers.refetch()])} />}
      {last && (
        <Text size="xs" c="dimmed" w="100%">
          {t('meanwhile.by', { number: last.to, name: last.by.name, when: format.dateTime(last.at) })}
        </Text>
      )}
      {found && (
        <Alert color="marmalade" w="100%" title={t('meanwhile.title', { number: found.release, from: found.basedOn })}>
          <Stack gap="sm">
            <Text size="sm">{t('meanwhile.hint')}</Text>
            <Comparison files={[found.comparison]} />
            {takeOver.error != null && <ProblemAlert error={takeOver.error} />}
            <Group justify="flex-end">
              <Button
                size="xs"
                leftSection={<IconGitMerge size={14} />}
                loading={takeOver.isPending}
                aria-label={t('meanwhile.takenOverOf', { name })}
                onClick={() =>
                  takeOver.mutate(
                    { params: { path: { id: draft, file } }, body: { release: found.release } },
                    { onSuccess: () => toast(t('meanwhile.done', { name, number: found.release })) },
                  )
                }
              >
                {t('meanwhile.takenOver')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
    </>
  )
}
