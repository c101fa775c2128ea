export default {
  places: {
    people: 'My people', endorsements: 'Endorsements', ownMoney: 'My money', ownApplication: 'My application', ownCircle: 'My circle',
    queue: 'Queue', late: 'Late today', portfolio: 'Portfolio', loans: 'Loans', disbursements: 'To fund', books: 'Books',
    grants: 'People', pools: 'Pools', settings: 'Settings', operations: 'Operations', assist: 'Help someone',
    circles: 'Circles', products: 'Products',
  },
  lostPhone: { title: 'Lost phone', why: 'A borrower or member who cannot get in any more.', go: 'Give them a new way in' },
  office: {
    officer: 'Loan officer', finance: 'Finance', administrator: 'Administrator', auditor: 'Auditor', coach: 'Coach',
    coordinator: 'Coordinator', partner: 'Partner', reporting: 'Reporting', funder: 'Funder',
    applicant: 'Applicant', member: 'Circle member',
  },
} as const
