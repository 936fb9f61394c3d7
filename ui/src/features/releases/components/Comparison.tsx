import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconColumns2, IconList } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '@/features/studio/components/words'
import type { FileComparison } from '../api/releases'
import type { Sides } from './SideBySide'
import { DifferenceList } from './DifferenceList'

const SideBySide = lazy(() => import('./SideBySide').then((module) => ({ default: module.SideBySide })))

/** Files that are different: in words, and on request drawn side by side with marks. */
export function Comparison({ files, sides }: { files: FileComparison[]; sides?: Sides | undefined }) {
  const { t } = useTranslation('releases')
  if (files.length === 0) return <Text c="dimmed">{t('comparison.none')}</Text>
  return (
    <Stack gap="lg">
      {files.map((file) => (
        <OneFile key={file.file} file={file} sides={sides} />
      ))}
    </Stack>
  )
}

function OneFile({ file, sides }: { file: FileComparison; sides: Sides | undefined }) {
  const { t } = useTranslation('releases')
  const [drawn, setDrawn] = useState(false)
  const name = useNameOf()(file.file)
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h4">
          {name}{' '}
          <Text span size="xs" c="dimmed">
            {file.file}
          </Text>
        </Title>
        {file.now !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={drawn ? <IconList size={14} /> : <IconColumns2 size={14} />}
            aria-expanded={drawn}
            aria-label={`${name}: ${t(drawn ? 'comparison.hide' : 'comparison.draw')}`}
            onClick={() => setDrawn(!drawn)}
          >
            {t(drawn ? 'comparison.hide' : 'comparison.draw')}
          </Button>
        )}
      </Group>
      {file.differences.length === 0 ? <Text c="dimmed">{t('comparison.none')}</Text> : <DifferenceList differences={file.differences} />}
      {drawn && (
        <Suspense fallback={<Skeleton height={320} mt="sm" />}>
          <SideBySide file={file} sides={sides} />
        </Suspense>
      )}
    </div>
  )
}
