import { Box, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDocumentTitle } from '@mantine/hooks'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/shared/api/problem'
import { changeLanguage, type Language } from '@/shared/i18n'
import { Awning, LogoMark } from '@/shared/ui/Logo'
import { useProblemText } from '@/shared/ui/ProblemAlert'
import { useLogin } from '../api/session'
import { LanguageSwitch } from '../components/LanguageSwitch'
import classes from './LoginPage.module.css'

const route = getRouteApi('/login')

export function LoginPage() {
  const { t } = useTranslation('identity')
  const { back } = route.useSearch()
  const router = useRouter()
  const login = useLogin()
  const form = useForm({
    initialValues: { username: '', password: '' },
    validate: {
      username: (value) => (value ? null : t('login.usernameMissing')),
      password: (value) => (value ? null : t('login.passwordMissing')),
    },
  })
  useDocumentTitle(`${t('login.title')} · Krámek`)

  const submit = form.onSubmit((credentials) =>
    login.mutate(
      { body: credentials },
      {
        onSuccess: async (me) => {
          await changeLanguage(me.language as Language)
          router.history.push(back ?? '/')
        },
        onError: () => form.setFieldValue('password', ''),
      },
    ),
  )

  return (
    <Center mih="100dvh" p="md" component="main" className={classes.street}>
      <Box w="100%" maw={400}>
        <Paper withBorder shadow="md" className={classes.shop}>
          <Awning className={classes.awning} />
          <Stack p="xl" pt="lg" gap="lg">
            <div className={classes.brand}>
              <LogoMark size={44} />
              <div>
                <Title order={1} size="1.75rem">
                  Krámek
                </Title>
                <Text size="sm" c="dimmed">
                  {t('login.motto')}
                </Text>
              </div>
            </div>
            <form onSubmit={submit} noValidate>
              <Stack gap="md">
                <TextInput
                  label={t('login.username')}
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                  data-autofocus
                  autoFocus
                  {...form.getInputProps('username')}
                />
                <PasswordInput
                  label={t('login.password')}
                  autoComplete="current-password"
                  visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
                  {...form.getInputProps('password')}
                />
                {login.error != null && <Refusal error={login.error} />}
                <Button type="submit" fullWidth loading={login.isPending}>
                  {t('login.submit')}
                </Button>
              </Stack>
            </form>
          </Stack>
        </Paper>
        <Center mt="md">
          <LanguageSwitch />
        </Center>
      </Box>
    </Center>
  )
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('identity')
  const text = useProblemText()
  const problem = asProblem(error)
  const words =
    problem.code === 'badCredentials'
      ? t('login.badCredentials')
      : problem.code === 'tooManyAttempts'
        ? t('login.tooManyAttempts', { count: Math.max(1, Math.ceil((problem.retryAfter ?? 60) / 60)) })
        : text(problem)
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {words}
    </Text>
  )
}
