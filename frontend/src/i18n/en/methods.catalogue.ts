/** How money comes or goes. */
export default {
  /** After a comma or a colon: "Payment 3, cash". */
  name: { cash: 'cash', check: 'check', transfer: 'transfer', card: 'card', 'money-order': 'money order' },
  /** Where one is chosen. */
  choice: { cash: 'Cash', check: 'Check', transfer: 'Transfer', card: 'Card', 'money-order': 'Money order' },
  /** After what came: "Payment in cash". */
  by: { cash: 'in cash', check: 'by check', transfer: 'by transfer', card: 'by card', 'money-order': 'by money order' },
} as const
