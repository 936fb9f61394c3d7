import { Modal, type ModalRootProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface DialogProps {
  title: string
  onClose: () => void
  size?: ModalRootProps['size']
  children: ReactNode
}

/** A modal dialog that is mounted when it is wanted. Its head is not one of the page's banners, hence the role. */
export function Dialog({ title, onClose, size, children }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal.Root opened onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fw={650}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
