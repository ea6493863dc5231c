/** Area codes of the North American Numbering Plan by zone; codes of split regions and young overlays are left out. */
const AREA_CODES: Readonly<Record<string, string>> = {
  "America/New_York":
    "201 202 203 207 212 215 216 223 234 239 240 248 252 260 267 272 276 301 302 304 305 313 315 317 321 330 332 336 339 347 351 352 386 401 404 407 410 412 413 419 423 434 440 443 445 470 475 478 484 502 508 513 516 517 518 540 551 561 567 570 571 574 585 586 603 606 607 609 610 614 616 617 631 640 646 667 678 680 681 689 703 704 706 716 717 718 724 727 732 734 740 743 754 757 762 770 772 774 781 786 802 803 804 810 813 814 828 838 843 845 848 854 856 857 859 860 862 863 864 865 878 904 908 910 912 914 917 919 929 934 937 941 947 954 959 973 978 980 984 989 226 249 289 343 365 416 418 437 438 450 514 519 548 579 581 613 647 705 819 873 905",
  "America/Chicago":
    "205 210 214 217 218 224 225 228 251 254 256 262 281 309 312 314 316 318 319 320 325 331 334 337 346 361 402 405 409 414 417 430 432 469 479 501 504 507 512 515 531 534 539 563 573 580 601 608 612 615 618 630 636 641 651 660 662 682 708 712 713 715 731 737 763 769 773 779 785 806 815 816 817 830 832 847 870 872 901 903 913 918 920 936 938 940 952 956 972 979 985 204 431",
  "America/Denver": "303 307 385 406 435 505 575 719 720 801 970 403 587 780 825",
  "America/Phoenix": "480 520 602 623 928",
  "America/Regina": "306 639",
  "America/Los_Angeles":
    "206 209 213 253 310 323 360 408 415 424 425 442 503 509 510 530 559 562 619 626 628 650 657 661 669 702 707 714 725 747 760 775 805 818 831 858 909 916 925 949 951 971 236 604 672 778",
  "America/Anchorage": "907",
  "Pacific/Honolulu": "808",
  "America/Halifax": "506 782 902",
  "America/St_Johns": "709",
}

/** States and provinces by zone; of those with two, where most people live. */
const STATES: Readonly<Record<string, string>> = {
  "America/New_York": "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV ON QC",
  "America/Chicago": "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI MB",
  "America/Denver": "CO ID MT NM UT WY AB",
  "America/Phoenix": "AZ",
  "America/Regina": "SK",
  "America/Los_Angeles": "CA NV OR WA BC",
  "America/Anchorage": "AK",
  "Pacific/Honolulu": "HI",
  "America/Halifax": "NB NS PE",
  "America/St_Johns": "NL",
}

/** The zone of a number "+1 …" in E.164; null for other countries and for codes that tell none. */
export function zoneOfAreaCode(number: string): string | null {
  const code = /^\+1(\d{3})\d{7}$/u.exec(number.replace(/[^\d+]/gu, ""))?.[1]
  return code === undefined ? null : whereListed(AREA_CODES, code)
}

/** The zone of "… TX 78701" or "… ON M5V 2T6": a state's two letters before a code of its post. */
export function zoneOfState(address: string): string | null {
  const found = /\b([A-Z]{2})[ ,]+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\w-])/u.exec(
    address.slice(0, 2000),
  )
  return found?.[1] === undefined ? null : whereListed(STATES, found[1])
}

function whereListed(lists: Readonly<Record<string, string>>, code: string): string | null {
  const found = Object.entries(lists).find(([, list]) => list.split(" ").includes(code))
  return found?.[0] ?? null
}
