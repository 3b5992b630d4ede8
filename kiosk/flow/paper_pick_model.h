// A batch paper for goods: one that is on file, or one that is put on file now.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/domain/supplier_records.h"
#include "core/service/suppliers.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/pick_view.h"

namespace kiosk {

// What paper is looked for, and what becomes of it.
struct PaperWish {
    canteen::SupplierId supplier;  // nil for the school's own plot
    std::vector<canteen::PaperKind> kinds;
    std::string lot;    // the lot it is for, kept with a paper that is filed now
    std::string about;  // the goods, for the eye
    std::function<void(canteen::PaperId)> then;
    bool photograph = false;  // one that is filed now is photographed first
};

class PaperPickModel {
  public:
    explicit PaperPickModel(Desk& desk) : desk_(desk) {}

    // Shows what is on file, newest first, and the way to file another one.
    void open(PaperWish wish);
    // Files a paper of this kind that lies here now and goes on with it. What can be told apart by its number
    // alone is asked for it.
    void file(PaperWish wish, canteen::PaperKind kind);
    // The same with what the paper's code said.
    void file(PaperWish wish, canteen::PaperFiled paper, std::string note = {});
    // Whether the supplier has a paper of these kinds on file.
    [[nodiscard]] std::vector<canteen::service::PaperLine> onFile(
        canteen::SupplierId supplier, const std::vector<canteen::PaperKind>& kinds) const;

    void refresh();
    [[nodiscard]] const PickView& view() const { return view_; }
    void handle(const PickAction& action);

  private:
    void take(canteen::PaperId id);
    void photograph(PaperWish wish, canteen::PaperFiled paper);
    [[nodiscard]] canteen::PaperFiled blank(const PaperWish& wish, canteen::PaperKind kind) const;

    Desk& desk_;
    PaperWish wish_;
    PickView view_;
};

}  // namespace kiosk
