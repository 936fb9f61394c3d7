import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface SearchFieldProps {
  value: string | undefined
  onSearch: (query: string | undefined) => void
  label: string
}

/** Searches as you type; `/` jumps here from anywhere on the page, the arrow down to what was found. */
export function SearchField({ value = '', onSearch, label }: SearchFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    // The address changed under us (back, a saved view): show what it says.
    setSeen(value)
    setText(value)
  }
  const search = useDebouncedCallback((query: string) => onSearch(query.trim() || undefined), 250)
  const change = (query: string) => {
    setText(query)
    search(query)
  }
  return (
    <TextInput
      data-search
      type="search"
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      // Whoever goes on to what was found must not be called back by what they typed before.
      onBlur={() => search.flush()}
      onKeyDown={(event) => {
        const found = event.key === 'ArrowDown' && document.querySelector<HTMLElement>('main [data-row]')
        if (!found) return
        event.preventDefault()
        found.focus()
      }}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={16} />}
      rightSection={text ? <CloseButton size="sm" aria-label={t('clear')} onClick={() => change('')} /> : <Kbd size="xs" aria-hidden>/</Kbd>}
      w={{ base: '100%', xs: 280 }}
    />
  )
}
