import { Badge, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useTemplates } from '../api/messages'
import { MessagesTabs } from '../components/MessagesTabs'

/** The words of mails, one entry for each kind of news. */
export function TemplatesPage() {
  const { t, i18n } = useTranslation('messaging')
  const { data, error, refetch } = useTemplates()
  const kinds = [...new Set((data ?? []).map(({ kind }) => kind))]
  return (
    <>
      <PageHeader title={t('messages.title')} />
      <MessagesTabs current="templates" />
      {error != null && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} aria-busy />}
      {data && (
        <Panel>
          <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
            {kinds.map((kind) => {
              const rows = data.filter((row) => row.kind === kind)
              const mine = rows.find(({ language }) => language === i18n.language) ?? rows[0]
              return (
                <Group component="li" key={kind} justify="space-between" gap="xs">
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {mine?.subject}
                  </Text>
                  <Group gap="xs">
                    {rows.map(({ language, changed, subject }) => (
                      <AppLink
                        key={language}
                        href={`/messages/templates/${kind}/${language}`}
                        className="link"
                        aria-label={`${language.toUpperCase()}: ${subject}`}
                      >
                        {language.toUpperCase()}
                        {changed && (
                          <Badge ml={4} size="xs" variant="light" tt="none">
                            {t('template.changed')}
                          </Badge>
                        )}
                      </AppLink>
                    ))}
                  </Group>
                </Group>
              )
            })}
          </Stack>
        </Panel>
      )}
    </>
  )
}
