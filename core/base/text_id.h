// Ids of every sentence the core can say to a person. The words stand in kiosk/text, in each language; a
// missing one does not compile. The comment names the arguments {0}, {1} …
#pragma once

namespace canteen {

enum class TextId {
    // Machine and store
    StoreFailed,   //
    StoreInUse,    // another program has the store open
    StoreNewer,    // the file was written by a newer program
    StoreCorrupt,  //
    DiskFull,      //
    NotFound,      //
    NotPermitted,  // the role of the person does not allow this
    Unexpected,    //

    // Sign-in
    BadgeIsNotEnough,  // the badge identifies, but this needs the PIN
    PersonHasLeft,     // {0} name
    NoPinYet,          // {0} name
    WrongPin,          //
    SignInWait,        // {0} time left, "16 s" or "4 min 16 s"
    SignInLocked,      // an officer or the director must reset it
    BadgeUnknown,      //
    LabelDamaged,      // one of our own codes, but it cannot be read without error
    PinForm,           // 4 to 6 digits
    PinTooEasy,        // easily guessed, or taken; it is not said which
    PinKeyMissing,     // the file with the key is gone, so no PIN can be checked

    // People
    StaffNoMissing,            //
    StaffNoTaken,              // {0} number
    StaffNameMissing,          //
    StaffNameTaken,            // {0} name; a suffix tells namesakes apart
    LeftBeforeHired,           //
    CertificateNumberMissing,  //
    CertificateReversed,       // ends before it begins
    CertificateTooLong,        // {0} last day that a certificate of this issue may name
    ClassNameMissing,          //
    ClassNumbers,              // more boarders than pupils, or a number below zero

    // Site file
    SiteFileUnreadable,  // {0} line
    SiteKeyMissing,      // {0} key
    SiteKeyUnknown,      // {0} key
    SiteKeyType,         // {0} key
    SiteKeyValue,        // {0} key, {1} value, {2} what is allowed
    SiteKeyTwice,        // {0} key, {1} value that occurs twice
    SiteIsAnother,       // {0} id in the file, {1} id of the store

    // Import
    ImportTooLarge,          // {0} what is allowed, e.g. "8 MB", "20000", "200"
    ImportEmpty,             // no line below the header
    ImportEncoding,          // neither UTF-8 nor GB18030
    ImportQuoteOpen,         // a quotation mark is never closed
    ImportQuoteStray,        // text after the closing quotation mark
    ImportCellTooLong,       // {0} allowed length
    ImportControlCharacter,  //
    ImportFormula,           // begins like a formula of a spreadsheet
    ImportTooManyCells,      // more cells than the header has columns
    ImportColumnMissing,     // {0} name of the column
    ImportColumnTwice,       // {0} name of the column
    ImportValueMissing,      //
    ImportDate,              // {0} value
    ImportNumber,            // {0} value
    ImportWord,              // {0} value, {1} words that are understood
    ImportRowTwice,          // {0} earlier line with the same person, class or dish
    ImportStaffUnknown,      // {0} staff number or name
    ImportDayPast,           // {0} day; the menu of a past day is not changed
    ImportDishSampled,       // {0} dish; not on the new menu, but sampled or excused already
    ImportColumnIgnored,     // {0} name of a column that means nothing here
};

}  // namespace canteen
