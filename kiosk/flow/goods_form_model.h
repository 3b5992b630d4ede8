// One line of a delivery: from a scanned code or a chosen product to a saved line.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/port/scanner.h"
#include "core/service/receiving.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/goods_draft.h"
#include "kiosk/flow/goods_form_view.h"
#include "kiosk/flow/goods_scan.h"
#include "kiosk/flow/paper_pick_model.h"
#include "kiosk/flow/pick_view.h"

namespace kiosk {

class DeliveryModel;
class ProductFormModel;

class GoodsFormModel {
  public:
    GoodsFormModel(Desk& desk, DeliveryModel& delivery, PaperPickModel& papers, ProductFormModel& products)
        : desk_(desk), delivery_(delivery), papers_(papers), products_(products) {}

    // Asks which product it is.
    void open(canteen::DeliveryId delivery);
    // The line that was begun and not saved: time-outs keep it.
    void resume(canteen::DeliveryId delivery);
    void drop(canteen::DeliveryId delivery) { drafts_.erase(delivery); }
    void openCorrection(canteen::DeliveryId delivery, canteen::RecordId line, canteen::Reason reason);
    // The product of the line that was begun; nothing when there is none.
    [[nodiscard]] std::optional<std::string> draftOf(canteen::DeliveryId delivery) const;
    // A code read while a delivery is open: begins a line, fills the one that is shown, or brings a paper.
    // False when the code is none of goods or papers.
    bool scanned(const canteen::port::ScanEvent& event, canteen::DeliveryId delivery);

    // The same of several that are in sight together: those that name one thing are one, of others a person
    // chooses.
    bool scanned(const std::vector<canteen::port::ScanEvent>& together, canteen::DeliveryId delivery);

    // What the camera shows now.
    void see(const CameraView& camera) { view_.camera = camera; }
    // Follows the scale.
    void tick();
    void refreshPick();
    void refresh();
    [[nodiscard]] const PickView& pickView() const { return pick_; }
    [[nodiscard]] const GoodsFormView& view() const { return view_; }
    void handle(const PickAction& action);
    void handle(const GoodsFormAction& action);

  private:
    // One way to read a code that waits: for a choice, or for the product it does not name.
    struct Waiting {
        canteen::codes::Gs1Parse parse;
        canteen::service::ScannedGoods goods;
    };

    [[nodiscard]] GoodsDraft* current();
    [[nodiscard]] const GoodsDraft* current() const;
    void begin(canteen::service::GoodsForm form);
    void begin(canteen::ProductId product);
    // Begins with this product; a code that waited for it fills the line in.
    void beginWaited(canteen::ProductId product);
    void registerProduct();
    void useWay(const Waiting& way);
    void putCode(GoodsDraft& draft, const Waiting& way) const;
    void bringPaper(const canteen::codes::CertificatePayload& payload, const canteen::Bytes& code);
    void putPapers(GoodsDraft& draft);

    [[nodiscard]] canteen::rules::GoodsJudgement judge(const GoodsDraft& draft) const;
    // Whether the package must bear a day and nobody has said one.
    [[nodiscard]] bool lacksDays(const GoodsDraft& draft) const;
    [[nodiscard]] std::optional<GoodsStep> nextOpen(const GoodsDraft& draft, bool lacks) const;
    // Goes to the next open step once this one has its answer.
    void advance(GoodsDraft& draft);

    void chooseDay(GoodsDraft& draft, canteen::Date day);
    void quickDay(GoodsDraft& draft, int days);
    void type(GoodsDraft& draft, char key);
    void takeScale(GoodsDraft& draft);
    void fault(GoodsDraft& draft, int n);
    void paper(GoodsDraft& draft, const std::string& arg);
    void askLot();
    void askOverride();
    void photograph();
    void main(GoodsDraft& draft);
    void save();
    void accept(const canteen::service::SignIn& handler,
                const std::optional<canteen::service::Signer>& director);

    void fillRail(const GoodsDraft& draft, const canteen::rules::GoodsJudgement& judgement);
    void fillDays(const GoodsDraft& draft);
    void fillAmounts(const GoodsDraft& draft);
    void fillLook(const GoodsDraft& draft);
    void fillPapers(const GoodsDraft& draft);
    void fillRefusal(const GoodsDraft& draft);
    void fillMain(const GoodsDraft& draft, const canteen::rules::GoodsJudgement& judgement);

    Desk& desk_;
    DeliveryModel& delivery_;
    PaperPickModel& papers_;
    ProductFormModel& products_;
    canteen::DeliveryId shown_;
    std::map<canteen::DeliveryId, GoodsDraft> drafts_;  // one line at a time is begun in a delivery
    std::vector<Waiting> ways_;
    Phrase waysTitle_ = Phrase::ChooseParse;
    std::vector<canteen::ProductId> habits_;
    std::string letter_;
    PickView pick_;
    GoodsFormView view_;
};

}  // namespace kiosk
