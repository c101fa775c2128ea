import './dialog.css'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'

interface DialogProps {
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Asks first, by showing the exact result: only to sign, to fund, to pledge, to exclude, to close a month, to take back that
 * a member paid, to ask another to change turns, and where an amount is more than all that is owed. Everything else is done at once and can be undone
 * (`say` with undo).
 */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const t = useTranslations('ui')
  return (
    <ModalOverlay className="dialog-overlay" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog-modal">
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button className="icon-button" slot="close" aria-label={t('dialog.close')}>
              <Icon name="x-bold" />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
