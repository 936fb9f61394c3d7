import { Alert, Button, Center, Group, Paper, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemsTable } from '@/features/opportunities/components/ItemsTable'
import { changeLanguage, type Language } from '@/shared/i18n'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useDecideByMail, useLetter, type Decision, type Letter } from '../api/approvals'
import { termsFacts } from '../components/terms'

const route = getRouteApi('/approve/$token')

/** What the link of an e-mail opens: what is asked for, and three buttons. */
export function ApprovePage() {
  const { t } = useTranslation('approvals')
  const { token } = route.useParams()
  const letter = useLetter(token)
  const language = letter.data?.language
  useDocumentTitle(`${t('mail.title')} · Krámek`)
  useEffect(() => {
    if (language) void changeLanguage(language as Language)
  }, [language])
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder shadow="sm" p="lg" w="100%" maw={640} bg="var(--kramek-surface)">
        {letter.error != null && <Refused error={letter.error} />}
        {letter.isPending && <Skeleton height={240} />}
        {letter.data && <Question token={token} letter={letter.data} />}
      </Paper>
    </Center>
  )
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('approvals')
  return (
    <Stack>
      <Title order={1} size="h3">
        {t('mail.title')}
      </Title>
      <ProblemAlert error={error} />
      <AppLink href="/needs-you" className="link">{t('mail.login')}</AppLink>
    </Stack>
  )
}

function Question({ token, letter }: { token: string; letter: Letter }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  const decide = useDecideByMail()
  const [said, setSaid] = useState<Decision | null>(null)
  const [comment, setComment] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  if (said) return <Alert color="pine" title={t(`done.${said}`)} icon={<IconCheck />}>{t('mail.thanks')}</Alert>
  const say = (decision: Decision) => {
    const text = comment.trim()
    if (decision !== 'APPROVE' && !text) {
      setMissing(true)
      field.current?.focus()
      return
    }
    decide.mutate({ params: { path: { token } }, body: { decision, ...(text ? { comment: text } : {}) } }, { onSuccess: () => setSaid(decision) })
  }
  return (
    <Stack>
      <div>
        <Text size="sm" c="dimmed">
          {letter.label}
        </Text>
        <Title order={1} size="h3">
          {t(`kind.${letter.kind}`)}
        </Title>
      </div>
      <Facts
        cols={2}
        facts={[
          [t('requester'), letter.requester],
          [t('discount'), letter.discountPercent === null ? null : <strong key="discount">{format.percent(letter.discountPercent)}</strong>],
          [t('amount'), letter.amount && <Money value={letter.amount} />],
          [t('listAmount'), letter.listAmount && <Money value={letter.listAmount} />],
          [t('margin'), letter.marginPercent === null ? null : format.percent(letter.marginPercent)],
          ...termsFacts(letter.terms, t),
          [t('mail.until'), format.dateTime(letter.expiresAt)],
        ]}
      />
      {letter.items.length > 0 && <ItemsTable items={letter.items.map(({ product, ...item }) => ({ ...item, productId: product, name: product }))} />}
      <Textarea
        ref={field}
        label={t('comment')}
        description={t('commentHint')}
        autosize
        minRows={2}
        value={comment}
        error={missing && t('commentMissing')}
        onChange={(event) => {
          setComment(event.currentTarget.value)
          setMissing(false)
        }}
      />
      {decide.error != null && <ProblemAlert error={decide.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="light" color="red" leftSection={<IconX size={16} />} disabled={decide.isPending} onClick={() => say('REJECT')}>
          {t('decision.REJECT')}
        </Button>
        {letter.sendBack && (
          <Button variant="default" leftSection={<IconArrowBackUp size={16} />} disabled={decide.isPending} onClick={() => say('RETURN')}>
            {t('decision.RETURN')}
          </Button>
        )}
        <Button leftSection={<IconCheck size={16} />} loading={decide.isPending} onClick={() => say('APPROVE')}>
          {t('decision.APPROVE')}
        </Button>
      </Group>
    </Stack>
  )
}
