import { Avatar, Box, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLogout, useMe, usePreferences } from '@/features/identity/api/session'
import { changeLanguage, languageNames, languages, type Language } from '@/shared/i18n'
import classes from './UserMenu.module.css'

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const

export function UserMenu({ onCheatSheet }: { onCheatSheet: () => void }) {
  const { t, i18n } = useTranslation('app')
  const { t: ti } = useTranslation('identity')
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const preferences = usePreferences()
  const logout = useLogout()

  const speak = (language: Language) => {
    void changeLanguage(language)
    // What the server words (stages, task names) comes again in the new language.
    preferences.mutate({ body: { language } }, { onSuccess: () => void client.invalidateQueries() })
  }
  const leave = () =>
    logout.mutate(undefined, {
      onSettled: async () => {
        client.clear()
        await navigate({ to: '/login' })
      },
    })

  return (
    <Menu position="bottom-end" width={240} shadow="lg">
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('userMenu', { name: me.name })}>
          <Avatar size={32} color="pine" name={me.name} />
          <Box visibleFrom="lg">
            <Text size="sm" fw={600} lh={1.2}>
              {me.name}
            </Text>
            <Text size="xs" c="dimmed" lh={1.2}>
              {me.team?.name ?? ti(`role.${me.role}`)}
            </Text>
          </Box>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{ti('language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.language} onChange={(language) => speak(language as Language)}>
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {languageNames[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('scheme.title')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}>
          {schemes.map(({ value, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={16} />}>
              {t(`scheme.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onCheatSheet}>
          {t('cheatSheet.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {t('logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
