import { Avatar, Box, Button, SegmentedControl, Stack, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { IconBellCog, IconKeyboard, IconLogout } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLogout, useMe, usePreferences } from '@/features/identity/api/session'
import { LanguageSwitch } from '@/features/identity/components/LanguageSwitch'
import { AppLink } from '@/shared/ui/AppLink'
import { closeFlyout, Flyout } from '@/shared/ui/Flyout'
import classes from './UserMenu.module.css'

const ID = 'user-menu'
const schemes = ['light', 'dark', 'auto'] as const

export function UserMenu({ onCheatSheet }: { onCheatSheet: () => void }) {
  const { t } = useTranslation('app')
  const { t: ti } = useTranslation('identity')
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const preferences = usePreferences()
  const logout = useLogout()
  const leave = () =>
    logout.mutate(undefined, {
      onSettled: async () => {
        await navigate({ to: '/login' })
        client.clear()
      },
    })
  const place = me.team?.name ?? ti(`role.${me.role}`)

  return (
    <>
      <UnstyledButton className={classes.target} popoverTarget={ID}>
        <Avatar size={32} color="pine" name={me.name} aria-hidden />
        <Box className={classes.who} ta="left">
          <Text size="sm" fw={600} lh={1.2}>
            {me.name}
          </Text>
          <Text size="xs" c="dimmed" lh={1.2}>
            {place}
          </Text>
          <VisuallyHidden>{t('userMenu')}</VisuallyHidden>
        </Box>
      </UnstyledButton>
      <Flyout id={ID} label={t('userMenu')}>
        <Stack p="md" gap="md">
          <div>
            <Text fw={650}>{me.name}</Text>
            <Text size="sm" c="dimmed">
              {[ti(`role.${me.role}`), me.team?.name].filter(Boolean).join(' · ')}
            </Text>
          </div>
          <div>
            <Text size="xs" c="dimmed" mb={4}>
              {ti('language')}
            </Text>
            <LanguageSwitch
              fullWidth
              // What the server words (stages, task names) comes again in the new language.
              onSwitch={(language) => preferences.mutate({ body: { language } }, { onSuccess: () => void client.invalidateQueries() })}
            />
          </div>
          <div>
            <Text size="xs" c="dimmed" mb={4}>
              {t('scheme.title')}
            </Text>
            <SegmentedControl
              aria-label={t('scheme.title')}
              size="xs"
              fullWidth
              value={colorScheme}
              onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
              data={schemes.map((scheme) => ({ value: scheme, label: t(`scheme.${scheme}`) }))}
            />
          </div>
          <div>
            <Button
              component={AppLink}
              href="/notification-settings"
              variant="subtle"
              color="gray"
              fullWidth
              justify="flex-start"
              leftSection={<IconBellCog size={18} />}
              onClick={() => closeFlyout(ID)}
            >
              {t('notificationSettings')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              fullWidth
              justify="flex-start"
              leftSection={<IconKeyboard size={18} />}
              onClick={() => {
                closeFlyout(ID)
                onCheatSheet()
              }}
            >
              {t('cheatSheet.title')}
            </Button>
            <Button variant="subtle" color="gray" fullWidth justify="flex-start" leftSection={<IconLogout size={18} />} loading={logout.isPending} onClick={leave}>
              {t('logout')}
            </Button>
          </div>
        </Stack>
      </Flyout>
    </>
  )
}
