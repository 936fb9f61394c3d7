import { Badge, Button, Code, Grid, Group, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useTemplate, useTemplateActions, type Template } from '../api/messages'
import { Letter } from '../components/Letter'

const route = getRouteApi('/shell/messages/templates/$kind/$language')
const PAUSE = 400

export function TemplatePage() {
  const { kind, language } = route.useParams()
  const { data, error, refetch } = useTemplate(kind, language)
  if (error && !data) return <Unavailable error={error} retry={() => void refetch()} />
  return data ? <Editor key={`${kind} ${language} ${data.version}`} template={data} /> : <Skeleton height={320} aria-busy />
}

function Editor({ template }: { template: Template }) {
  const { t } = useTranslation('messaging')
  const { change, restore, preview, test } = useTemplateActions()
  const [draft, setDraft] = useState({ subject: template.subject, body: template.body })
  const params = { params: { path: { kind: template.kind, language: template.language } } }
  const { mutate: show } = preview
  useEffect(() => {
    const later = setTimeout(
      () => show({ params: { path: { kind: template.kind, language: template.language } }, body: draft }),
      PAUSE,
    )
    return () => clearTimeout(later)
  }, [draft, show, template.kind, template.language])
  const error = change.error ?? test.error ?? restore.error ?? preview.error
  const different = draft.subject !== template.subject || draft.body !== template.body
  return (
    <>
      <PageHeader
        title={template.subject}
        over={
          <AppLink href="/messages/templates" className="link">
            {t('messages.templates')}
          </AppLink>
        }
        under={
          <>
            <Badge variant="light" tt="none">
              {template.language.toUpperCase()}
            </Badge>
            <Text size="sm" c="dimmed">
              {t(template.version > 0 ? 'template.changed' : 'template.shipped')}
            </Text>
          </>
        }
        actions={
          <>
            {template.version > 0 && (
              <Button variant="subtle" onClick={() => restore.mutate(params, { onSuccess: () => toast(t('template.restored')) })}>
                {t('template.restore')}
              </Button>
            )}
            <Button variant="default" onClick={() => test.mutate({ ...params, body: draft }, { onSuccess: () => toast(t('template.tested')) })}>
              {t('template.test')}
            </Button>
            <Button
              disabled={!different}
              loading={change.isPending}
              onClick={() =>
                change.mutate({ ...params, body: { ...draft, version: template.version } }, { onSuccess: () => toast(t('template.saved')) })
              }
            >
              {t('template.save')}
            </Button>
          </>
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Panel>
            <Stack>
              {error != null && <ProblemAlert error={error} />}
              <TextInput
                label={t('template.subject')}
                value={draft.subject}
                onChange={(event) => setDraft({ ...draft, subject: event.currentTarget.value })}
                error={fieldMessage(error, 'subject')}
              />
              <Textarea
                label={t('template.body')}
                autosize
                minRows={8}
                spellCheck={false}
                styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 'var(--mantine-font-size-sm)' } }}
                value={draft.body}
                onChange={(event) => setDraft({ ...draft, body: event.currentTarget.value })}
                error={fieldMessage(error, 'body')}
              />
              <div>
                <Text size="sm" fw={600}>
                  {t('template.fields')}
                </Text>
                <Text size="sm" c="dimmed" mb={6}>
                  {t('template.fieldsText', { example: '{{subject}}', section: '{{#by}} … {{/by}}' })}
                </Text>
                <Group gap={6}>
                  {template.fields.map((field) => (
                    <Code key={field}>{field}</Code>
                  ))}
                </Group>
              </div>
            </Stack>
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Panel title={t('template.preview')}>
            {preview.data ? (
              <Stack gap="xs">
                <Text fw={600}>{preview.data.subject}</Text>
                <Letter html={preview.data.html} text={preview.data.text} />
              </Stack>
            ) : (
              <Skeleton height={320} />
            )}
          </Panel>
        </Grid.Col>
      </Grid>
    </>
  )
}
