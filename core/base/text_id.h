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
};

}  // namespace canteen
