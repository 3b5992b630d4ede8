// The pad on which somebody draws a signature, for any screen.
#pragma once

#include <optional>

#include "core/domain/drawn_signature.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/signature_view.h"

namespace kiosk {

class SignatureModel {
  public:
    explicit SignatureModel(Desk& desk) : desk_(desk) {}

    void open(InkRequest request);
    // Nobody draws any more; what was drawn is gone, as on paper that is thrown away.
    void leave();
    void refresh();
    [[nodiscard]] const SignatureView& view() const { return view_; }
    void handle(const SignatureAction& action);
    // Once after the person is done.
    struct Result {
        InkRequest request;
        canteen::DrawnSignature signature;
    };
    [[nodiscard]] std::optional<Result> takeResult();

  private:
    void add(const SignatureAction& action);
    void addSpot(const InkSample& sample);

    Desk& desk_;
    std::optional<InkRequest> request_;
    std::optional<Result> result_;
    canteen::DrawnSignature signature_;
    double began_ = 0;  // seconds of the frame clock at the first point
    bool penDown_ = false;
    SignatureView view_;
};

}  // namespace kiosk
