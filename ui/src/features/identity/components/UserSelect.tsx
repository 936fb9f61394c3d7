import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUsers } from '../api/users'

interface UserSelectProps {
  label: string
  value: string | null
  onChange: (userId: string | null) => void
  error?: string
}

/** Finds a colleague by a few letters of the name. */
export function UserSelect({ label, value, onChange, error }: UserSelectProps) {
  const { t } = useTranslation('identity')
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text, 200)
  const users = useUsers(query)
  return (
    <Select
      label={label}
      placeholder={t('userHint')}
      data-autofocus
      searchable
      clearable
      value={value}
      onChange={onChange}
      onSearchChange={setText}
      // The server has searched already, and better: it ignores diacritics.
      filter={({ options }) => options}
      data={(users.data?.items ?? []).map((user) => ({ value: user.id, label: [user.name, user.team?.name].filter(Boolean).join(' · ') }))}
      nothingFoundMessage={users.isFetching ? t('loading', { ns: 'shared' }) : t('userNotFound')}
      error={error}
    />
  )
}
