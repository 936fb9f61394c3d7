import { Badge, Box, Button, Stack, Text, Title } from '@mantine/core'
import { IconLock, IconPencilStar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PersonName } from '@/shared/ui/PersonName'
import { useDrafts } from '../api/drafts'
import { ProblemCount } from './ProblemCount'

interface DraftListProps {
  page: number | undefined
  onPage: (page: number) => void
  onBegin: () => void
}

/** What somebody is changing and nobody works by yet. */
export function DraftList({ page, onPage, onBegin }: DraftListProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const drafts = useDrafts(page)
  return (
    <Box component="section" mb="xl" aria-labelledby="drafts">
      <Title order={2} id="drafts" mb="sm">
        {t('home.drafts')}
      </Title>
      <PagedTable
        label={t('home.drafts')}
        columns={[
          {
            key: 'title',
            header: t('home.draftTitle'),
            render: (draft) => (
              <Stack gap={0}>
                <span>{draft.title}</span>
                <Text size="xs" c="dimmed" fw={400}>
                  {t('home.files', { count: draft.files })}
                </Text>
              </Stack>
            ),
          },
          { key: 'author', header: t('home.author'), render: (draft) => <PersonName person={draft.author} /> },
          { key: 'problems', header: t('home.toMend'), render: (draft) => <ProblemCount errors={draft.errors} /> },
          {
            key: 'changed',
            header: t('home.changed'),
            render: (draft) =>
              draft.editing.length > 0 ? (
                <Badge variant="light" color="gray" tt="none" leftSection={<IconLock size={12} />}>
                  {t('draft.edits', { name: draft.editing.join(', ') })}
                </Badge>
              ) : (
                format.relative(draft.changedAt)
              ),
          },
        ]}
        list={drafts}
        rowKey={(draft) => draft.id}
        href={(draft) => `/studio/drafts/${draft.id}`}
        onPage={onPage}
        empty={
          <EmptyState
            icon={IconPencilStar}
            title={t('home.noDrafts')}
            titleOrder={3}
            action={
              <Button variant="light" mt="sm" onClick={onBegin}>
                {t('home.newDraft')}
              </Button>
            }
          >
            {t('home.noDraftsText')}
          </EmptyState>
        }
      />
    </Box>
  )
}
