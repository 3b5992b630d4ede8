// One delivery: its lines, who still has to sign, corrections.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/receiving.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/receiving_view.h"

namespace kiosk {

class DeliveryFormModel;
class GoodsFormModel;
class LotCardModel;
class TestFormModel;
class SupplierCardModel;

class DeliveryModel {
  public:
    explicit DeliveryModel(Desk& desk) : desk_(desk) {}
    // Where it leads to; called once, before anything else.
    void lead(DeliveryFormModel& head, GoodsFormModel& goods, LotCardModel& lot, TestFormModel& test,
              SupplierCardModel& supplier) {
        head_ = &head, goods_ = &goods, lot_ = &lot, test_ = &test, supplier_ = &supplier;
    }

    void open(canteen::DeliveryId delivery);
    // Opens today's delivery that is not signed yet, for a code that was scanned elsewhere; nothing opens
    // when there are several.
    enum class OpenOnes { None, One, Several };
    OpenOnes openToday();
    [[nodiscard]] canteen::DeliveryId shown() const { return delivery_; }
    void refresh();
    // What the camera shows now.
    void see(const CameraView& camera) { view_.camera = camera; }
    [[nodiscard]] const DeliveryView& view() const { return view_; }
    void handle(const DeliveryAction& action);

  private:
    void fillLines();
    void fillPlaces();
    [[nodiscard]] std::optional<canteen::SignRole> nextRole() const;
    // Who may not sign in this place: those who signed another one, and those without the right.
    [[nodiscard]] std::vector<canteen::StaffId> exceptFor(canteen::SignRole role) const;
    // Somebody who has proved to be there and is about to sign.
    struct Signed {
        canteen::RecordId record;
        canteen::DeliveryId delivery;
        canteen::SignRole role{};
        bool andOn = false;
        canteen::service::SignIn person;
    };
    void sign(canteen::SignRole role, bool andOn);
    void draw(const Signed& proof);
    void book(const Signed& proof, const std::optional<canteen::Hash>& strokes);
    void askDraft();
    void changeLine(const canteen::service::GoodsLine& line);
    // Asks why, then opens the line again.
    void correct(const canteen::service::GoodsLine& line);
    void changeHead();
    // Asks why, has it signed, and takes the record back.
    void takeBack(canteen::RecordId record, std::string about);

    Desk& desk_;
    DeliveryFormModel* head_ = nullptr;
    GoodsFormModel* goods_ = nullptr;
    LotCardModel* lot_ = nullptr;
    TestFormModel* test_ = nullptr;
    SupplierCardModel* supplier_ = nullptr;
    canteen::DeliveryId delivery_;
    std::optional<canteen::service::DeliveryDetail> detail_;
    DeliveryView view_;
};

}  // namespace kiosk
